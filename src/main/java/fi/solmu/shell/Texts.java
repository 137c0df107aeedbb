package fi.solmu.shell;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words, dates and numbers of one language, for pages and letters. */
public final class Texts {
    private final MessageSource messages;
    private final Language language;
    private final ZoneId zone;
    private final DateTimeFormatter day; // a page may show hundreds of dates: made once
    // each serves one thread at a time, and so copies of them do
    private final NumberFormat integers;
    private final NumberFormat decimals;
    private final NumberFormat oneDecimal;
    // looked up once, not in every bundle each time
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> forms = new ConcurrentHashMap<>();

    public Texts(MessageSource messages, Language language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern(language == Language.EN ? "d MMMM yyyy" : "d.M.yyyy", language.locale());
        this.integers = NumberFormat.getIntegerInstance(language.locale());
        this.decimals = decimals(language, 0);
        this.oneDecimal = decimals(language, 1);
    }

    public Language language() {
        return language;
    }

    /**
     * The message of this key. Arguments fill {0}, {1} …; counts choose their form by {@code {0,choice,…}}.
     *
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key
     */
    public String text(String key, @Nullable Object... arguments) {
        if (arguments.length == 0) {
            return plain(key);
        }
        var form = forms.computeIfAbsent(key, each -> new MessageFormat(plain(each), language.locale()));
        synchronized (form) { // a format serves one thread at a time
            return form.format(arguments);
        }
    }

    private String plain(String key) {
        return plain.computeIfAbsent(key, each -> messages.getMessage(each, null, language.locale()));
    }

    /** For words that come from the database: what no message names is said as it is. */
    public String textOr(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, language.locale()));
    }

    /** The message of a code that is data: of an enum's constant, say {@code register.state.RUNNING}. */
    public String of(String prefix, Enum<?> constant) {
        return text(prefix + "." + constant.name());
    }

    /** A message with links or other markup in the places of {0}, {1} …; the message's own words are escaped. */
    public Content with(String key, Content... parts) {
        var message = text(key);
        return output -> {
            int at = 0;
            while (at < message.length()) {
                int open = message.indexOf('{', at);
                int close = open < 0 ? -1 : message.indexOf('}', open);
                if (close < 0) {
                    write(output, message.substring(at));
                    return;
                }
                write(output, message.substring(at, open));
                parts[Integer.parseInt(message.substring(open + 1, close))].writeTo(output);
                at = close + 1;
            }
        };
    }

    private static void write(TemplateOutput output, String text) {
        output.writeContent(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    /** 19.11.2026; in English 19 November 2026. */
    public String date(LocalDate day) {
        return this.day.format(day);
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** 19.11.2026 klo 10.42 · 19.11.2026 kl. 10.42 · 19 November 2026 10:42. */
    public String dateTime(Instant moment) {
        var pattern = switch (language) {
            case FI -> "d.M.yyyy 'klo' H.mm";
            case SV -> "d.M.yyyy 'kl.' H.mm";
            case EN -> "d MMMM yyyy H:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment.atZone(zone));
    }

    /** Torstai 19.11.2026. */
    public String weekdayAndDate(LocalDate day) {
        var weekday = DateTimeFormatter.ofPattern("cccc", language.locale()).format(day);
        return weekday.substring(0, 1).toUpperCase(language.locale()) + weekday.substring(1) + " " + date(day);
    }

    /** To 3.12.2026 · tors 3.12.2026 · Thu 3 December 2026, as it stands within a line. */
    public String shortDay(LocalDate day) {
        var weekday = DateTimeFormatter.ofPattern("EEE", language.locale()).format(day);
        return weekday.replace(".", "") + " " + date(day);
    }

    /** To 3.12. · tors 3.12. · Thu 3 Dec: where the year is known. */
    public String nearDay(LocalDate day) {
        var pattern = language == Language.EN ? "EEE d MMM" : "EEE d.M.";
        var written = DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
        return language == Language.SV ? written.replaceFirst("\\. ", " ") : written;
    }

    /** Helmikuu 2027. */
    public String month(YearMonth month) {
        var name = DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    /** Klo 9.00–11.45 · kl. 9.00–11.45 · 9:00–11:45. */
    public String hours(LocalTime from, LocalTime to) {
        return clock(from) + "–" + bare(to);
    }

    /** When something begins and ends: the day with its hours, or both days. */
    public String span(LocalDateTime from, LocalDateTime to) {
        return from.toLocalDate().equals(to.toLocalDate())
                ? shortDay(from.toLocalDate()) + " " + hours(from.toLocalTime(), to.toLocalTime())
                : shortDay(from.toLocalDate()) + " " + clock(from.toLocalTime()) + " – " + shortDay(to.toLocalDate())
                        + " " + clock(to.toLocalTime());
    }

    private String clock(LocalTime time) {
        return switch (language) {
            case FI -> "klo " + bare(time);
            case SV -> "kl. " + bare(time);
            case EN -> bare(time);
        };
    }

    private String bare(LocalTime time) {
        return DateTimeFormatter.ofPattern(language == Language.EN ? "H:mm" : "H.mm")
                .format(time);
    }

    /** 1 438 with a no-break space; in English 1,438. */
    public String number(long number) {
        if (number >= 0 && number < 1000) {
            return Long.toString(number);
        }
        return ((NumberFormat) integers.clone()).format(number);
    }

    /** With one decimal when it is not whole: 1,5; in English 1.5. */
    public String decimal(double number) {
        return ((NumberFormat) decimals.clone()).format(number);
    }

    /** With one decimal always: 4,0; in English 4.0. */
    public String oneDecimal(double number) {
        return ((NumberFormat) oneDecimal.clone()).format(number);
    }

    private static NumberFormat decimals(Language language, int least) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(1);
        return format;
    }

    /** What a reader of this language is shown of a text, the empty string when there is none. */
    public String read(Localised text) {
        return text.read(language);
    }

    /** Names of languages in this language: suomi, ruotsi. */
    public String languages(List<Language> languages) {
        return languages.stream().map(each -> of("shell.language", each)).collect(Collectors.joining(", "));
    }
}
