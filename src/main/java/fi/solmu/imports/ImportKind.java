package fi.solmu.imports;

/** What the rows of a file speak of. */
public enum ImportKind {
    NETWORKS("/networks/"),
    ORGANISATIONS("/organisations/"),
    /** People, with their memberships if the file has them. */
    PEOPLE("/people/");

    private final String pages;

    ImportKind(String pages) {
        this.pages = pages;
    }

    /** What the address of the page of one of them begins with. */
    public String pages() {
        return pages;
    }
}
