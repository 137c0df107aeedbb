package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MeetingFrequency;
import fi.solmu.register.NetworkField;
import fi.solmu.register.NetworkRole;
import fi.solmu.shell.FormField;
import fi.solmu.shell.FormField.Kind;
import fi.solmu.shell.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the fields of forms about networks, with the values a network has now. */
final class FormFields {
    private static final int NAME = 200;
    private static final int TEXT = 4000;
    private static final int SHORT = 30;
    private final Texts t;
    private final Classification classification;
    private final FieldWords words;

    FormFields(Texts t, Classification classification) {
        this.t = t;
        this.classification = classification;
        this.words = new FieldWords(t, classification, Map.of());
    }

    List<FormField> of(EditSection section, NetworkView.@Nullable Network network) {
        return switch (section) {
            case NAMES -> {
                var fields = localised("name", Kind.LINE, NAME, network);
                fields.add(line("short_code", network == null ? null : network.shortCode(), SHORT));
                yield fields;
            }
            case TEXTS -> {
                var fields = new ArrayList<FormField>();
                for (var text : List.of("purpose", "goals", "for_whom", "way_of_working", "how_to_join")) {
                    fields.addAll(localised(text, Kind.AREA, TEXT, network));
                }
                yield fields;
            }
            case FACTS -> {
                var fields = localised("owning_unit", Kind.LINE, NAME, network);
                fields.add(languages(network));
                fields.add(taskAreas(network));
                fields.add(parent(network));
                fields.add(founded(network));
                fields.add(frequency(network));
                yield fields;
            }
            case CLASSIFICATION -> {
                var fields = new ArrayList<FormField>();
                fields.add(role(network));
                classification.typologies().forEach(typology -> fields.add(type(typology, network)));
                yield fields;
            }
        };
    }

    /** The field of this code, in whichever section it is. */
    java.util.Optional<FormField> of(String code, NetworkView.Network network) {
        for (var section : EditSection.values()) {
            for (var field : of(section, network)) {
                if (field.code().equals(code)) {
                    return java.util.Optional.of(field);
                }
            }
        }
        return java.util.Optional.empty();
    }

    private List<FormField> localised(String text, Kind kind, int most, NetworkView.@Nullable Network network) {
        var fields = new ArrayList<FormField>();
        var values = network == null ? Localised.NONE : network.text(text);
        for (var language : Language.values()) {
            var code = NetworkField.in(text, language).code();
            var value = values.get(language);
            fields.add(new FormField(
                    code, kind, words.field(code), value == null ? "" : value, Map.of(), most, null, language.code()));
        }
        return fields;
    }

    private FormField line(String code, @Nullable String value, int most) {
        return new FormField(
                code, Kind.LINE, words.field(code), value == null ? "" : value, Map.of(), most, null, null);
    }

    private FormField languages(NetworkView.@Nullable Network network) {
        var options = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            options.put(language.code(), t.of("shell.language", language));
        }
        var value = network == null
                ? ""
                : network.languages().stream().map(Language::code).collect(Collectors.joining(" "));
        return new FormField(
                "languages",
                Kind.MANY,
                words.field("languages"),
                ordered(options, value),
                options,
                0,
                t.text("register.network.languages.hint"),
                null);
    }

    private FormField taskAreas(NetworkView.@Nullable Network network) {
        var options = new LinkedHashMap<String, String>();
        var chosen = new ArrayList<String>();
        for (var area : classification.areas()) {
            boolean has = network != null && network.areas().contains(area.id());
            if (area.inUse() || has) {
                options.put(area.code(), t.read(area.name()));
            }
            if (has) {
                chosen.add(area.code());
            }
        }
        return new FormField(
                "task_areas", Kind.MANY, words.field("task_areas"), String.join(" ", chosen), options, 0, null, null);
    }

    private FormField parent(NetworkView.@Nullable Network network) {
        var parent = network == null ? null : network.parent();
        return new FormField(
                "parent",
                Kind.LINE,
                words.field("parent"),
                parent == null ? "" : t.read(parent.name()),
                Map.of(),
                NAME,
                t.text("register.network.parent.hint"),
                null);
    }

    private FormField founded(NetworkView.@Nullable Network network) {
        var founded = network == null ? null : network.foundedOn();
        return new FormField(
                "founded_on",
                Kind.DATE,
                words.field("founded_on"),
                founded == null ? "" : founded.toString(),
                Map.of(),
                10,
                null,
                null);
    }

    private FormField frequency(NetworkView.@Nullable Network network) {
        var options = new LinkedHashMap<String, String>();
        options.put("", t.text("register.network.unknown"));
        for (var frequency : MeetingFrequency.values()) {
            options.put(frequency.name(), t.of("register.frequency", frequency));
        }
        var frequency = network == null ? null : network.meetingFrequency();
        return choice("meeting_frequency", frequency == null ? "" : frequency.name(), options);
    }

    FormField role(NetworkView.@Nullable Network network) {
        var options = new LinkedHashMap<String, String>();
        for (var role : NetworkRole.values()) {
            options.put(role.name(), t.of("register.role", role));
        }
        return choice(
                "role",
                network == null ? NetworkRole.UNKNOWN.name() : network.role().name(),
                options);
    }

    FormField type(Classification.Typology typology, NetworkView.@Nullable Network network) {
        var options = new LinkedHashMap<String, String>();
        options.put("", t.text("register.networks.noType"));
        var chosen = "";
        for (var type : typology.types()) {
            boolean has = network != null && network.types().contains(type.id());
            if (type.inUse() || has) {
                options.put(type.code(), t.read(type.name()));
            }
            if (has) {
                chosen = type.code();
            }
        }
        return choice(NetworkField.typeIn(typology.code()), chosen, options);
    }

    private FormField choice(String code, String value, Map<String, String> options) {
        return new FormField(code, Kind.CHOICE, words.field(code), value, options, 0, null, null);
    }

    /** The values in the order of the options, so that the same choice is always the same text. */
    static String ordered(Map<String, String> options, String values) {
        var chosen = List.of(values.split(" "));
        return options.keySet().stream().filter(chosen::contains).collect(Collectors.joining(" "));
    }
}
