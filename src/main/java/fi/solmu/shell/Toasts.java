package fi.solmu.shell;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says "done" on the page a form redirects to. */
public final class Toasts {
    private Toasts() {}

    public static void say(RedirectAttributes redirect, String text) {
        redirect.addFlashAttribute(Pages.TOAST, new Page.Toast(text, null, null));
    }

    /** With a link to the page on which the act can be taken back. */
    public static void say(RedirectAttributes redirect, String text, String undoAddress, String undoLabel) {
        redirect.addFlashAttribute(Pages.TOAST, new Page.Toast(text, undoAddress, undoLabel));
    }
}
