package fi.solmu.imports.tables;

import java.io.IOException;

/** A zip file that lacks what a workbook must have. */
class NoSuchPart extends IOException {

    private static final long serialVersionUID = 1L;

    NoSuchPart(String name) {
        super(name);
    }
}
