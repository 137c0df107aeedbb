package fi.solmu.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the handler of an address. Spring asks each of some hundred patterns with all its conditions; here those are passed over
 * first that begin with other words than the address, which is most of what finding a page with an id in its address costs.
 */
final class PageLookup extends RequestMappingHandlerMapping {
    private final IdentityHashMap<RequestMappingInfo, String> beginnings = new IdentityHashMap<>();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().keySet().forEach(info -> beginnings.put(info, beginning(info)));
    }

    /** What its pattern begins with before anything variable; of several patterns nothing is known. */
    private static String beginning(RequestMappingInfo info) {
        var patterns = info.getPatternValues();
        return patterns.size() == 1 ? beginning(patterns.iterator().next()) : "";
    }

    static String beginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && "{*?".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        // what is variable may be nothing, and the slash before it missing
        return end < pattern.length() && end > 0 ? pattern.substring(0, end - 1) : pattern.substring(0, end);
    }

    /** A request that says its address at once, as often as it is asked. */
    private static final class Addressed extends HttpServletRequestWrapper {
        private final String address;

        Addressed(HttpServletRequest request) {
            super(request);
            this.address = request.getRequestURI();
        }

        @Override
        public String getRequestURI() {
            return address;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Addressed(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return mayMatch(info, request.getRequestURI()) ? super.getMatchingMapping(info, request) : null;
    }

    /** An address in which something is escaped is left to Spring. */
    private boolean mayMatch(RequestMappingInfo info, String address) {
        return address.startsWith(beginnings.getOrDefault(info, "")) || address.indexOf('%') >= 0;
    }
}
