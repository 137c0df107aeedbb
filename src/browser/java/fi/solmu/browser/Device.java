package fi.solmu.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with a screen lock that keeps passkeys, as Chromium can pretend to have one. */
record Device(CDPSession session, String id) {

    static Device in(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        var added = session.send("WebAuthn.addVirtualAuthenticator", arguments);
        return new Device(session, added.get("authenticatorId").getAsString());
    }

    /** Whether whoever holds it can unlock it. */
    void unlocks(boolean verified) {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        arguments.addProperty("isUserVerified", verified);
        session.send("WebAuthn.setUserVerified", arguments);
    }
}
