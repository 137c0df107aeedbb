package fi.solmu.register;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register's things are called, for pages that know only kind and id. */
@Configuration(proxyBeanMethods = false)
class RegisterNames {
    private static final String NAMED = "SELECT id, name_fi, name_sv, name_en FROM %s WHERE id = ANY (:ids)";
    private static final Set<String> TEXTS =
            Set.of("purpose", "goals", "for_whom", "way_of_working", "how_to_join", "owning_unit");

    @Bean
    NamesOfThings networkNames(JdbcClient db) {
        return new Kind(
                db,
                "network",
                NAMED.formatted("network"),
                "/networks/",
                RegisterNames::networkField,
                RegisterNames::networkValue,
                field -> switch (field) {
                    case "parent", "parent_id", "merged", "separated" -> "network";
                    case "coordinator", "coordinator_deputy", "member", "member_confirmed" -> "person";
                    default -> null;
                });
    }

    private static @Nullable String networkField(String field) {
        if (field.startsWith("name_")) {
            return "register.organisations.field." + field;
        }
        if (field.startsWith("type:")) {
            return "register.field.type";
        }
        int end = field.lastIndexOf('_');
        boolean text = end > 0
                && TEXTS.contains(field.substring(0, end))
                && Language.of(field.substring(end + 1)).isPresent();
        return "register.field." + (text ? field.substring(0, end) : field.equals("parent_id") ? "parent" : field);
    }

    private static @Nullable String networkValue(String field, String value) {
        return switch (field) {
            case "role" -> "register.role." + value;
            case "state" -> "register.state." + value;
            case "meeting_frequency" -> "register.frequency." + value;
            case "published" -> yesOrNo(value);
            default -> null;
        };
    }

    private static String yesOrNo(String value) {
        return value.equals("true") || value.equals("yes") ? "register.yes" : "register.no";
    }

    @Bean
    NamesOfThings personNames(JdbcClient db) {
        var sql = """
                SELECT p.id, w.name AS name_fi, w.name AS name_sv, w.name AS name_en
                FROM person p CROSS JOIN LATERAL (SELECT p.given_name || ' ' || p.family_name AS name) w
                WHERE p.id = ANY (:ids)
                """;
        return new Kind(
                db,
                "person",
                sql,
                "/people/",
                field -> "register.people.field." + field,
                (field, value) -> switch (field) {
                    case "addresses_shown_to" -> "register.people.shownTo." + value;
                    case "language" -> "access.value.language." + value;
                    default -> null;
                },
                field -> switch (field) {
                    case "merged", "separated" -> "person";
                    default -> null;
                });
    }

    @Bean
    NamesOfThings organisationNames(JdbcClient db) {
        return new Kind(
                db,
                "organisation",
                NAMED.formatted("organisation"),
                "/organisations/",
                field -> "register.organisations.field." + field,
                (field, value) -> switch (field) {
                    case "kind" -> "register.organisationKind." + value;
                    case "language_status" -> "register.languageStatus." + value;
                    case "grouping" -> "register.grouping." + value;
                    default -> null;
                },
                field -> field.equals("contact_person") ? "person" : null);
    }

    @Bean
    NamesOfThings associationNames(JdbcClient db) {
        return classification(db, "association", null, "/admin/association/");
    }

    @Bean
    NamesOfThings holdingGroundNames(JdbcClient db) {
        return new Kind(
                db,
                "holding_ground",
                null,
                "",
                field -> switch (field) {
                    case "about" -> "register.privacy.who";
                    case "legal_ground" -> "register.privacy.legalGround";
                    default -> "register.grounds." + field;
                },
                (field, value) -> switch (field) {
                    case "about" -> "register.privacy.people." + value;
                    case "legal_ground" -> "register.privacy.legalGround." + value;
                    default -> null;
                },
                _ -> null);
    }

    @Bean
    NamesOfThings erasureNames(JdbcClient db) {
        return new Kind(
                db,
                "erasure",
                null,
                "",
                field -> field.equals("reason") ? "register.privacy.reason" : null,
                (_, value) -> "register.lifting.why." + value,
                _ -> null);
    }

    @Bean
    NamesOfThings typologyNames(JdbcClient db) {
        return classification(db, "typology", NAMED.formatted("typology"), "/admin/typologies/");
    }

    @Bean
    NamesOfThings typeNames(JdbcClient db) {
        return classification(db, "network_type", NAMED.formatted("network_type"), "/admin/types/");
    }

    @Bean
    NamesOfThings taskAreaNames(JdbcClient db) {
        return classification(db, "task_area", NAMED.formatted("task_area"), "/admin/task-areas/");
    }

    @Bean
    NamesOfThings municipalityTypeNames(JdbcClient db) {
        return classification(
                db, "municipality_type", NAMED.formatted("municipality_type"), "/admin/municipality-types/");
    }

    private static NamesOfThings classification(JdbcClient db, String kind, @Nullable String sql, String address) {
        return new Kind(
                db,
                kind,
                sql,
                address,
                field -> switch (field) {
                    case "name_fi", "name_sv", "name_en", "grouping" -> "register.organisations.field." + field;
                    case "language_statuses" -> "register.organisations.field.language_status";
                    case "groupings" -> "register.organisations.field.grouping";
                    case "members_named" -> "register.types.membersNamed";
                    case "in_use" -> "register.field.in_use";
                    case "min_population" -> "register.municipalityTypes.min";
                    case "max_population" -> "register.municipalityTypes.max";
                    case "members_by_list" -> "register.municipalityTypes.byList";
                    case "exception" -> "register.field.exception";
                    case "contact", "authority_fi", "authority_sv", "authority_en", "authority_page", "stated_on" ->
                        "register.association." + field;
                    case "notices" -> "register.privacy.notices";
                    default -> "register.types." + field;
                },
                (field, value) -> switch (field) {
                    case "kind" -> "register.types.kind." + value;
                    case "joining" -> "register.types.joining." + value;
                    case "in_use", "members_named", "members_by_list" -> yesOrNo(value);
                    case "notices" -> "register.privacy.notices." + value;
                    default -> null;
                },
                _ -> null);
    }

    /**
     * One kind of thing.
     *
     * @param sql reads the names of the things; none for the one thing that has no id
     * @param fields the message that names a field
     * @param values the message that says a value of a field
     * @param kindsOfValues the kind of thing whose ids a field holds
     */
    private record Kind(
            JdbcClient db,
            String kind,
            @Nullable String sql,
            String address,
            UnaryOperator<@Nullable String> fields,
            BinaryOperator<@Nullable String> values,
            UnaryOperator<@Nullable String> kindsOfValues)
            implements NamesOfThings {

        @Override
        public String kindKey() {
            return "register.thing." + kind;
        }

        @Override
        public Map<UUID, Named> names(Collection<UUID> things) {
            var names = new HashMap<UUID, Named>();
            if (sql == null) {
                return names;
            }
            db.sql(sql).param("ids", Sql.ids(things)).query(row -> {
                var id = row.getObject("id", UUID.class);
                names.put(id, new Named(Sql.localised(row, "name"), address + id));
            });
            return names;
        }

        @Override
        public @Nullable String fieldKey(String field) {
            return fields.apply(field);
        }

        @Override
        public @Nullable String valueKey(String field, String value) {
            return values.apply(field, value);
        }

        @Override
        public @Nullable String kindOfValue(String field) {
            return kindsOfValues.apply(field);
        }
    }
}
