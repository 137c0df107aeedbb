package fi.solmu.register.organisations;

import fi.solmu.register.OrganisationKind;
import fi.solmu.register.organisations.OrganisationProfile.Facts;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed when an organisation is added or corrected. Everything is kept as typed when something is wrong. */
public record OrganisationForm(
        String kind,
        String code,
        String businessId,
        String nameFi,
        String nameSv,
        String nameEn,
        String region,
        String language,
        String grouping,
        String population,
        String emailDomain) {

    static final int LONGEST = 300;
    private static final Pattern BUSINESS_ID = Pattern.compile("\\d{7}-\\d");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern GAP = Pattern.compile("[\\s\u00a0\u202f]");

    public OrganisationForm {
        kind = Typed.stripped(kind);
        code = Typed.stripped(code);
        businessId = Typed.stripped(businessId);
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        region = Typed.stripped(region);
        language = Typed.stripped(language);
        grouping = Typed.stripped(grouping);
        population = Typed.stripped(population);
        emailDomain = Typed.stripped(emailDomain);
    }

    static final OrganisationForm EMPTY = new OrganisationForm("", "", "", "", "", "", "", "", "", "", "");

    static OrganisationForm of(Facts facts) {
        return new OrganisationForm(
                facts.kind().name(),
                Objects.requireNonNullElse(facts.code(), ""),
                Objects.requireNonNullElse(facts.businessId(), ""),
                Objects.requireNonNullElse(facts.name().fi(), ""),
                Objects.requireNonNullElse(facts.name().sv(), ""),
                Objects.requireNonNullElse(facts.name().en(), ""),
                Objects.requireNonNullElse(facts.regionCode(), ""),
                facts.languageStatus() == null ? "" : facts.languageStatus().name(),
                facts.grouping() == null ? "" : facts.grouping().name(),
                facts.population() == null ? "" : facts.population().toString(),
                Objects.requireNonNullElse(facts.emailDomain(), ""));
    }

    /** Checks everything but what only the register knows. */
    Problems check(List<String> regions) {
        var problems = new Problems();
        if (!isAmong(kind, OrganisationKind.values())) {
            problems.add("kind", "register.organisations.problem.kind");
        }
        if (nameFi.isEmpty() && nameSv.isEmpty() && nameEn.isEmpty()) {
            problems.add("nameFi", "register.organisations.problem.name");
        }
        notTooLong(problems, "code", code, 50);
        notTooLong(problems, "nameFi", nameFi, LONGEST);
        notTooLong(problems, "nameSv", nameSv, LONGEST);
        notTooLong(problems, "nameEn", nameEn, LONGEST);
        if (!businessId.isEmpty() && !BUSINESS_ID.matcher(businessId).matches()) {
            problems.add("businessId", "register.organisations.problem.businessId");
        }
        if (!region.isEmpty() && !regions.contains(region)) {
            problems.add("region", "register.organisations.problem.region");
        }
        if (!language.isEmpty() && !isAmong(language, LanguageStatus.values())) {
            problems.add("language", "register.organisations.problem.choice");
        }
        if (!grouping.isEmpty() && !isAmong(grouping, Grouping.values())) {
            problems.add("grouping", "register.organisations.problem.choice");
        }
        if (!population.isEmpty() && !isPopulation(digits(population))) {
            problems.add("population", "register.organisations.problem.population");
        }
        if (!emailDomain.isEmpty() && !DOMAIN.matcher(emailDomain).matches()) {
            problems.add("emailDomain", "register.organisations.problem.emailDomain");
        }
        return problems;
    }

    private static void notTooLong(Problems problems, String field, String value, int most) {
        if (value.length() > most) {
            problems.add(field, "register.problem.tooLong", most);
        }
    }

    private static boolean isAmong(String code, Enum<?>[] constants) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(code));
    }

    private static String digits(String typed) {
        return GAP.matcher(typed).replaceAll("");
    }

    private static boolean isPopulation(String digits) {
        return digits.length() <= 9 && !digits.isEmpty() && digits.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** The values by the names of the register's columns; an empty one is none. */
    Map<String, @Nullable String> values() {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("kind", kind);
        values.put("code", none(code));
        values.put("business_id", none(businessId));
        values.put("name_fi", none(nameFi));
        values.put("name_sv", none(nameSv));
        values.put("name_en", none(nameEn));
        values.put("region_code", none(region));
        values.put("language_status", none(language));
        values.put("grouping", none(grouping));
        values.put("population", none(digits(population)));
        values.put("email_domain", none(emailDomain));
        return values;
    }

    private static @Nullable String none(String value) {
        return value.isEmpty() ? null : value;
    }

    /** Only what differs from the other form. */
    Map<String, @Nullable String> changedFrom(OrganisationForm before) {
        var was = before.values();
        var changed = new LinkedHashMap<String, @Nullable String>();
        values().forEach((field, value) -> {
            if (!Objects.equals(value, was.get(field))) {
                changed.put(field, value);
            }
        });
        return changed;
    }
}
