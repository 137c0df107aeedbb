package fi.solmu.shell.account;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Problems;

/** The form by which an account is opened, or its name and address are changed. */
public record NewAccount(String name, String email, String language) {
    private static final int NAME_MOST = 200;

    @SuppressWarnings("ConstantValue") // what a form leaves out arrives as null
    public NewAccount {
        name = name == null ? "" : name;
        email = email == null ? "" : email;
        language = language == null ? "" : language;
    }

    void check(Problems problems) {
        if (name.isBlank() || name.strip().length() > NAME_MOST) {
            problems.add("name", "access.accounts.name.problem");
        }
        if (!EmailAddress.looksRight(email)) {
            problems.add("email", "access.signIn.email.problem");
        }
        if (Language.of(language).isEmpty()) {
            problems.add("language", "access.accounts.language.problem");
        }
    }
}
