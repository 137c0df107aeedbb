package fi.solmu.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets browsers and proxies keep public pages for a minute and ask with the content's mark afterwards. Only what a
 * stranger would be shown is kept: a page made for somebody signed in, or within a session, says "no-store" and is
 * left alone, and so is every error.
 */
@Component
class PublicCaching extends OncePerRequestFilter {
    private static final String KEEP = "public, max-age=60, stale-while-revalidate=60";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return true;
        }
        var path = request.getRequestURI();
        return !(path.startsWith("/fi/")
                || path.startsWith("/sv/")
                || path.startsWith("/en/")
                || path.startsWith("/api/")
                || path.equals("/sitemap.xml")
                || path.equals("/robots.txt"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (mayBeKept(kept)) {
            // Weak, because the server packs the content on its way.
            var mark = "W/\"" + hash(kept.getContentAsByteArray()) + "\"";
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEEP);
            response.addHeader(HttpHeaders.VARY, "Cookie");
            response.setHeader(HttpHeaders.ETAG, mark);
            if (knows(request.getHeader(HttpHeaders.IF_NONE_MATCH), mark)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        kept.copyBodyToResponse();
    }

    private static boolean mayBeKept(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && response.getHeader(HttpHeaders.CACHE_CONTROL) == null
                && response.getHeader(HttpHeaders.SET_COOKIE) == null;
    }

    private static boolean knows(@Nullable String marks, String mark) {
        return marks != null && Arrays.asList(marks.split("\\s*,\\s*")).contains(mark);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
