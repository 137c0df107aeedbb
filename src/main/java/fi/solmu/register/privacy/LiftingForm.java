package fi.solmu.register.privacy;

import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;

/** Of whom somebody looks for the trace of an erasure: a name, an address, or both. */
public record LiftingForm(String givenName, String familyName, String address) {
    private static final int LONGEST = 200;
    static final LiftingForm EMPTY = new LiftingForm("", "", "");

    public LiftingForm {
        givenName = Typed.stripped(givenName);
        familyName = Typed.stripped(familyName);
        address = Typed.stripped(address);
    }

    /** The whole name; empty unless both parts are given. */
    String name() {
        return givenName.isEmpty() || familyName.isEmpty() ? "" : givenName + " " + familyName;
    }

    Problems check() {
        var problems = new Problems();
        if (name().isEmpty() && address.isEmpty()) {
            problems.add("givenName", "register.lifting.problem.nothing");
        }
        if (givenName.length() > LONGEST) {
            problems.add("givenName", "register.problem.tooLong", LONGEST);
        }
        if (familyName.length() > LONGEST) {
            problems.add("familyName", "register.problem.tooLong", LONGEST);
        }
        if (!address.isEmpty() && !PersonForm.isAddress(address)) {
            problems.add("address", "register.people.problem.email");
        }
        return problems;
    }
}
