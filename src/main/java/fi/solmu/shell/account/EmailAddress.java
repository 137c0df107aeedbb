package fi.solmu.shell.account;

import java.util.regex.Pattern;

/** Whether something typed could be an e-mail address; whether it is one, only a letter can tell. */
final class EmailAddress {
    private static final int MOST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]+@[^\\s@<>\"(),:;\\\\\\[\\]\\p{Cntrl}]+\\.[^\\s@.<>\"(),:;\\\\\\[\\]\\p{Cntrl}]+");

    private EmailAddress() {}

    static boolean looksRight(String typed) {
        var address = typed.strip();
        return address.length() <= MOST && SHAPE.matcher(address).matches();
    }
}
