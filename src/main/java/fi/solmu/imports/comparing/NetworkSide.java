package fi.solmu.imports.comparing;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A network as it is compared with another.
 *
 * @param types its types, as read by the reader
 * @param members people who belong to it today
 * @param coordinators people who run it today
 * @param said what lists say of it, list by list
 */
public record NetworkSide(
        UUID id,
        Localised name,
        @Nullable String shortCode,
        @Nullable String meetingFrequency,
        @Nullable LocalDate foundedOn,
        String types,
        int members,
        int coordinators,
        List<Said> said) {

    /** What one row of a list says: its name for the network, and whatever else. */
    public record Said(
            String source, int line, String name, @Nullable String meetingFrequency) {}

    public String address() {
        return "/networks/" + id;
    }

    /** The two side by side, thing by thing; things of which neither says anything are left out. */
    public static List<ComparedRow> compare(NetworkSide first, NetworkSide second, Texts t) {
        var rows = new ArrayList<ComparedRow>();
        rows.add(ComparedRow.of(t.text("imports.field.name_fi"), orEmpty(first.name.fi()), orEmpty(second.name.fi())));
        rows.add(ComparedRow.of(t.text("imports.field.name_sv"), orEmpty(first.name.sv()), orEmpty(second.name.sv())));
        rows.add(ComparedRow.of(t.text("imports.field.name_en"), orEmpty(first.name.en()), orEmpty(second.name.en())));
        rows.add(ComparedRow.of(
                t.text("imports.field.short_code"), orEmpty(first.shortCode), orEmpty(second.shortCode)));
        rows.add(ComparedRow.of(t.text("imports.field.types"), first.types, second.types));
        rows.add(ComparedRow.of(
                t.text("imports.field.meeting_frequency"),
                frequency(first.meetingFrequency, t),
                frequency(second.meetingFrequency, t)));
        rows.add(ComparedRow.of(t.text("imports.field.founded_on"), day(first.foundedOn, t), day(second.foundedOn, t)));
        rows.add(
                ComparedRow.beside(t.text("imports.field.members"), count(first.members, t), count(second.members, t)));
        rows.add(ComparedRow.beside(
                t.text("imports.field.coordinators"), count(first.coordinators, t), count(second.coordinators, t)));
        return rows.stream().filter(ComparedRow::saysSomething).toList();
    }

    /** What the lists say of this network, one line each: "Survey, line 30: Tietosuojavastaavat (1–2)". */
    public List<String> saidIn(Texts t) {
        return said.stream()
                .map(each -> each.meetingFrequency() == null
                        ? t.text("imports.said", each.source(), each.line(), each.name())
                        : t.text(
                                "imports.said.frequency",
                                each.source(),
                                each.line(),
                                each.name(),
                                frequency(each.meetingFrequency(), t)))
                .toList();
    }

    public static String frequency(@Nullable String code, Texts t) {
        return code == null ? "" : t.text("imports.frequency." + code);
    }

    private static String day(@Nullable LocalDate day, Texts t) {
        return day == null ? "" : t.date(day);
    }

    private static String count(int count, Texts t) {
        return count == 0 ? "" : t.number(count);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
