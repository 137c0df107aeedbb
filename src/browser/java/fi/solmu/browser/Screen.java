package fi.solmu.browser;

/** How large a visitor's window is. */
public enum Screen {
    /** A desk. */
    WIDE(1360, 900),
    /** A telephone held upright. */
    PHONE(390, 844),
    /** The least that pages are made for: a small telephone, or a desk's page enlarged four times. */
    NARROW(320, 640);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
