package fi.solmu.register.confirming;

import fi.solmu.register.organisations.OrganisationsByName;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the page on which somebody confirms their own data, and the one that thanks. */
@Component
class OwnDataPages {
    private final OrganisationsByName organisations;
    private final LanguageChoice languages;

    OwnDataPages(OrganisationsByName organisations, LanguageChoice languages) {
        this.organisations = organisations;
        this.languages = languages;
    }

    String form(OwnData data, OwnDataForm form, String address, HttpServletRequest request, Model model) {
        return form(data, form, new Problems(), false, address, request, model);
    }

    String form(
            OwnData data,
            OwnDataForm form,
            Problems problems,
            boolean changedMeanwhile,
            String address,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("data", data);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("changedMeanwhile", changedMeanwhile);
        model.addAttribute("address", address);
        model.addAttribute("organisations", organisations.all(languages.of(request)));
        return "register/confirming/own-data";
    }

    /** Back: the person's own page, for somebody signed in. */
    String answered(Answer answer, @Nullable String back, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("back", back);
        return "register/confirming/answered";
    }
}
