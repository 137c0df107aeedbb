package fi.solmu.shell;

import java.util.Map;

/** Makes parts of pages. */
public interface Parts {

    /**
     * A part made by this template, which is named as a view is: "meetings/calendar/next".
     *
     * @param model the template's parameters; the {@link Page} is added to them
     */
    Part part(String template, Map<String, ?> model);
}
