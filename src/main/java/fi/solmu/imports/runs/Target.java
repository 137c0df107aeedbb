package fi.solmu.imports.runs;

import static fi.solmu.imports.ImportKind.NETWORKS;
import static fi.solmu.imports.ImportKind.ORGANISATIONS;
import static fi.solmu.imports.ImportKind.PEOPLE;

import fi.solmu.imports.ImportKind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a file can mean to the register, and the headings it is recognised by in three languages. */
public enum Target {
    /** A name in whichever language, or in two with a slash between. */
    NAME(
            NETWORKS,
            "name network networkname nameofthenetwork verkosto verkostonnimi verkostot nimi nätverk nätverket"
                    + " nätverketsnamn nätverksnamn namn"),
    NAME_FI(NETWORKS, "namefi nimifi suomenkielinennimi nimisuomeksi finsktnamn finskanamnet finnishname verkostofi"),
    NAME_SV(
            NETWORKS,
            "namesv nimisv ruotsinkielinennimi nimiruotsiksi svensktnamn namnpåsvenska swedishname nätverksv"),
    NAME_EN(NETWORKS, "nameen nimien englanninkielinennimi nimienglanniksi engelsktnamn englishname networken"),
    SHORT_CODE(NETWORKS, "shortcode code abbreviation lyhenne tunnus koodi förkortning kod"),
    MEETING_FREQUENCY(
            NETWORKS,
            "meetingfrequency meetingsperyear meetingsayear meetings meetingsyearly kokouksiavuodessa kokoukset"
                    + " tapaamisiavuodessa kokouksetvuodessa kokoontumiset mötenperår möten antalmötenperår mötenomåret"
                    + " sammanträdenperår"),
    FOUNDED_ON(NETWORKS, "foundedon founded perustettu perustamispäivä grundat grundad grundades bildat"),
    PURPOSE_FI(NETWORKS, "purposefi tarkoitus tarkoitusfi tehtävä syftefi"),
    PURPOSE_SV(NETWORKS, "purposesv syfte syftesv tarkoitussv"),
    PURPOSE_EN(NETWORKS, "purposeen purpose"),

    ORGANISATION_CODE(ORGANISATIONS, "code koodi kuntanumero kuntakoodi tunnus kod kommunnummer kommunkod"),
    ORGANISATION_NAME_FI(
            ORGANISATIONS,
            "namefi name nimi nimifi kunta organisaatio organisation municipality suomenkielinennimi nimisuomeksi finsktnamn"),
    ORGANISATION_NAME_SV(
            ORGANISATIONS, "namesv namn nimisv kommun ruotsinkielinennimi nimiruotsiksi svensktnamn namnpåsvenska"),
    ORGANISATION_NAME_EN(ORGANISATIONS, "nameen englishname nimienglanniksi engelsktnamn"),
    ORGANISATION_KIND(ORGANISATIONS, "kind type laji tyyppi organisaatiotyyppi slag typ"),
    REGION(ORGANISATIONS, "region regioncode maakunta maakuntakoodi landskap landskapskod"),
    LANGUAGE_STATUS(ORGANISATIONS, "language languagestatus kieli kielisuhde kielisyys språk språkligindelning"),
    GROUPING(
            ORGANISATIONS,
            "grouping statisticalgrouping kuntaryhmä tilastollinenkuntaryhmitys kuntaryhmitys kommungrupp"
                    + " statistiskkommungruppering"),
    POPULATION(ORGANISATIONS, "population väkiluku asukasluku asukkaat befolkning folkmängd invånare invånarantal"),
    BUSINESS_ID(ORGANISATIONS, "businessid ytunnus fonummer foochsamfundsnummer"),
    EMAIL_DOMAIN(ORGANISATIONS, "emaildomain domain sähköpostidomain verkkotunnus epostdomän domän"),

    /** A whole name, "Matti Virtanen" or "Virtanen, Matti". */
    PERSON_NAME(
            PEOPLE, "name fullname nimi kokonimi henkilö henkilönnimi jäsen namn heltnamn person personensnamn medlem"),
    GIVEN_NAME(
            PEOPLE,
            "firstname givenname forename etunimi etunimet kutsumanimi förnamn tilltalsnamn fornamn first given"),
    FAMILY_NAME(PEOPLE, "lastname familyname surname sukunimi efternamn släktnamn last family"),
    EMAIL(
            PEOPLE,
            "email emailaddress mail sähköposti sähköpostiosoite sposti maili epost epostadress eposten osoite toinensähköposti"
                    + " muusähköposti otheremail secondaryemail email2 sähköposti2 epost2"),
    PHONE(
            PEOPLE,
            "phone mobile mobilephone telephone puhelin puhelinnumero matkapuhelin gsm puh telefon telefonnummer"
                    + " mobiltelefon mobil"),
    ORGANISATION(
            PEOPLE,
            "organisation organization company companyoraccount account accountname employer organisaatio työnantaja"
                    + " kunta kuntatyönantaja taustayhteisö kommun arbetsgivare municipality"),
    ORGANISATION_KEY(PEOPLE, "accountid organisationid organisaatiotunnus"),
    TITLE(PEOPLE, "title titel jobtitle tehtävä titteli nimike tehtävänimike virka asema befattning uppgift tjänst"),
    PERSON_LANGUAGE(PEOPLE, "language languagec kieli äidinkieli asiointikieli språk modersmål"),
    SOURCE_KEY(PEOPLE, "id rowid rivitunnus tunniste tunnus radid"),
    IDENTIFIER(PEOPLE, "contactid personid leadid henkilötunniste asiakasnumero kontaktid kundnummer kuntanetworkidc"),
    NETWORK(PEOPLE, "network networks verkosto verkostot ryhmä nätverk nätverket campaign campaignname group sheet"),
    /** A column that bears a network's name and a mark in the rows of its members. */
    NETWORK_MARK(PEOPLE, ""),
    MEMBER_ROLE(PEOPLE, "role rooli verkostorooli roll"),
    MEMBER_SINCE(PEOPLE, "membersince since alkaen jäsenyysalkoi jäsenalkaen liittynyt sedan medlemsedan"),
    BOUNCED_ON(PEOPLE, "emailbounceddate bounced palautunut returnerad"),

    /** The place of the row in its list. Kept as it came, but says nothing of the network. */
    ROW_NUMBER(null, "row rownumber number no nr nro numero rivi rivinumero järjestysnumero rad radnummer nummer");

    private final @Nullable ImportKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<String> headings;

    Target(@Nullable ImportKind kind, String headings) {
        this.kind = kind;
        this.headings = Set.of(headings.split(" "));
    }

    /** The targets that a file of this kind can have, in the order in which people are offered them. */
    static List<Target> of(ImportKind kind) {
        return Arrays.stream(values()).filter(target -> target.fits(kind)).toList();
    }

    boolean fits(ImportKind wanted) {
        return kind == null || kind == wanted;
    }

    /** Whether several columns of a file can mean this. */
    boolean repeats() {
        return this == EMAIL || this == PHONE || this == NETWORK_MARK;
    }

    static Optional<Target> byHeading(ImportKind kind, String heading) {
        var key = key(heading);
        return of(kind).stream().filter(target -> target.headings.contains(key)).findFirst();
    }

    /** The field of the register, as {@code NetworkField.code()} or the organisation's column. */
    String field() {
        return switch (this) {
            case ORGANISATION_CODE -> "code";
            case ORGANISATION_NAME_FI -> "name_fi";
            case ORGANISATION_NAME_SV -> "name_sv";
            case ORGANISATION_NAME_EN -> "name_en";
            case ORGANISATION_KIND -> "kind";
            case REGION -> "region_code";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    private static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
