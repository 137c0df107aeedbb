package fi.solmu.register.networks;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.MeetingFrequency;
import fi.solmu.register.NetworkField;
import fi.solmu.register.NetworkNotices;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkRole;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.memberships.Members;
import fi.solmu.shell.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One network on one page.
 *
 * @param openQuestions of how many members something is open that the reader can answer
 */
public record NetworkView(
        Network network,
        Classification classification,
        List<Coordinator> coordinators,
        List<Relative> bodies,
        Members members,
        int openQuestions,
        Statements statements,
        List<Happening> history,
        List<NetworkNotices.Notice> notices,
        List<NetworkParts.Placed> parts,
        FieldWords words,
        LocalDate today) {

    /** What the register holds of a network itself. */
    public record Network(
            UUID id,
            String slug,
            long version,
            LocalDate recordedOn,
            Localised name,
            @Nullable String shortCode,
            Localised purpose,
            Localised goals,
            Localised forWhom,
            Localised wayOfWorking,
            Localised howToJoin,
            NetworkRole role,
            Localised owningUnit,
            List<Language> languages,
            @Nullable LocalDate foundedOn,
            @Nullable MeetingFrequency meetingFrequency,
            @Nullable Relative parent,
            boolean published,
            List<String> conflicts,
            NetworkState state,
            List<UUID> types,
            List<UUID> areas,
            List<UUID> sameAs) {

        /** The text of this name, say "purpose". */
        public Localised text(String name) {
            return switch (name) {
                case "name" -> this.name;
                case "purpose" -> purpose;
                case "goals" -> goals;
                case "for_whom" -> forWhom;
                case "way_of_working" -> wayOfWorking;
                case "how_to_join" -> howToJoin;
                case "owning_unit" -> owningUnit;
                default -> throw new IllegalArgumentException(name);
            };
        }
    }

    /** Another network in the family: the one above, or a body under it. */
    public record Relative(UUID id, Localised name) {}

    /** Who runs the network, or stands in. */
    public record Coordinator(
            UUID coordination,
            UUID person,
            String name,
            boolean deputy,
            @Nullable String title,
            Localised organisation,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** A text that is missing in a language of the network. */
    public record Missing(String text, Language language) {
        public String field() {
            return NetworkField.in(text, language).code();
        }
    }

    /** Texts that a published network has in each of its languages. */
    static final List<String> EXPECTED = List.of("name", "purpose", "how_to_join");

    public List<Missing> missing() {
        return missing(network);
    }

    static List<Missing> missing(Network network) {
        var missing = new ArrayList<Missing>();
        for (var text : EXPECTED) {
            for (var language : network.text(text).missing(network.languages())) {
                missing.add(new Missing(text, language));
            }
        }
        return missing;
    }

    /** What other modules show in this place of the page. */
    public List<Part> parts(NetworkParts.Place place) {
        return parts.stream()
                .filter(each -> each.place() == place)
                .map(NetworkParts.Placed::part)
                .toList();
    }

    public List<Coordinator> running() {
        return coordinators.stream().filter(each -> !each.deputy()).toList();
    }

    public List<Coordinator> deputies() {
        return coordinators.stream().filter(Coordinator::deputy).toList();
    }

    /** The types, typology by typology. */
    public Map<Classification.Typology, Classification.Type> types() {
        var types = new java.util.LinkedHashMap<Classification.Typology, Classification.Type>();
        for (var typology : classification.typologies()) {
            for (var type : typology.types()) {
                if (network.types().contains(type.id())) {
                    types.put(typology, type);
                }
            }
        }
        return types;
    }

    public boolean membersNamed() {
        return NetworkListView.Shown.membersNamed(classification, network.types());
    }

    public List<Classification.Area> areas() {
        return classification.areas().stream()
                .filter(area -> network.areas().contains(area.id()))
                .toList();
    }

    public NetworkState.@Nullable Term term() {
        return NetworkStates.term(network.state());
    }

    /** The name in the languages other than the one shown. */
    public List<Localised.Text> otherNames(Language reader) {
        var others = new ArrayList<Localised.Text>();
        var shown = network.name().in(reader);
        for (var language : Language.values()) {
            var name = network.name().get(language);
            if (name != null && shown.isPresent() && shown.get().language() != language) {
                others.add(new Localised.Text(name, language));
            }
        }
        return others;
    }
}
