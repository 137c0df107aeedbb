package fi.solmu;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A browser as far as sessions go: keeps cookies, and sends the token of the last page with its forms. */
public final class TestBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final MockMvc server;
    private final Map<String, Cookie> cookies = new HashMap<>();
    private String token = "";
    private String from = "127.0.0.1";

    public TestBrowser(MockMvc server) {
        this.server = server;
    }

    /** The computer that the requests come from. */
    public TestBrowser from(String address) {
        this.from = address;
        return this;
    }

    public MockHttpServletResponse get(String address) throws Exception {
        return send(HttpMethod.GET, address, Map.of());
    }

    public MockHttpServletResponse head(String address) throws Exception {
        return send(HttpMethod.HEAD, address, Map.of());
    }

    public MockHttpServletResponse post(String address, Map<String, String> fields) throws Exception {
        var all = new HashMap<>(fields);
        all.put("_csrf", token);
        return send(HttpMethod.POST, address, all);
    }

    /** Opens a page and whatever it redirects to. */
    public MockHttpServletResponse follow(String address) throws Exception {
        var answer = get(address);
        while (answer.getRedirectedUrl() != null) {
            answer = get(answer.getRedirectedUrl());
        }
        return answer;
    }

    public String cookie(String name) {
        var cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    private MockHttpServletResponse send(HttpMethod method, String address, Map<String, String> fields)
            throws Exception {
        var builder = request(method, URI.create(address)).with(each -> {
            each.setRemoteAddr(from);
            return each;
        });
        fields.forEach(builder::param);
        var path = URI.create(address).getPath();
        var sent = cookies.values().stream()
                .filter(each -> each.getPath() == null || path.startsWith(each.getPath()))
                .toArray(Cookie[]::new);
        if (sent.length > 0) {
            builder.cookie(sent);
        }
        var answer = server.perform(builder).andReturn().getResponse();
        for (var cookie : answer.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        var found = TOKEN.matcher(answer.getContentAsString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
