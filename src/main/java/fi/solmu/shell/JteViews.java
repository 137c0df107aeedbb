package fi.solmu.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Renders the view "register/network" by the template of that name, with a {@link Page} added to its model. */
@Component
class JteViews implements ViewResolver, Ordered, Parts {
    private final TemplateEngine templates;
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
        this.templates = TemplateEngine.createPrecompiled(ContentType.Html);
        this.templates.setBinaryStaticContent(true);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            var redirect = new RedirectView(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
            redirect.setExposeModelAttributes(false);
            return redirect;
        }
        var template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public Part part(String template, Map<String, ?> model) {
        return page -> output -> {
            var parameters = new HashMap<String, @Nullable Object>(model);
            parameters.put("page", page);
            templates.render(template + ".jte", parameters, output);
        };
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var page = pages.of(request);
            var parameters = new HashMap<String, @Nullable Object>();
            if (model != null) {
                parameters.putAll(model);
            }
            parameters.put("page", page);
            var output = new PageBytes();
            templates.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setHeader("Content-Language", page.language().code());
            if (page.signedIn() || request.getSession(false) != null) {
                response.setHeader("Cache-Control", "no-store");
            }
            response.setContentLength(output.length());
            output.writeTo(response.getOutputStream()); // at once: a write passes all the layers around the response
        }
    }
}
