package fi.solmu.shell.account;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Part;
import fi.solmu.access.AuditEntry;
import fi.solmu.access.NamesOfThings;
import fi.solmu.access.NamesOfThings.Named;
import fi.solmu.access.Needs;
import fi.solmu.shell.Typed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail (lokimerkinnät), newest first. */
@Controller
class AuditController {
    private static final int ON_A_PAGE = 50;
    private final Audit audit;
    private final Map<String, NamesOfThings> names;

    AuditController(Audit audit, List<NamesOfThings> names) {
        this.audit = audit;
        this.names = names.stream().collect(Collectors.toMap(NamesOfThings::kind, Function.identity()));
    }

    @GetMapping("/admin/audit")
    @Needs(Action.SEE_AUDIT_TRAIL)
    String trail(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        var part = new Part(
                who.isBlank() ? null : who,
                action(action),
                Typed.day(from).orElse(null),
                Typed.day(to).orElse(null),
                before);
        var found = audit.read(part, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        model.addAttribute("who", who);
        model.addAttribute("action", action);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("entries", lines(shown));
        model.addAttribute("older", found.size() > ON_A_PAGE ? older(who, action, from, to, shown.getLast()) : null);
        return "shell/account/audit";
    }

    private List<AuditLine> lines(List<AuditEntry> entries) {
        var asked = new HashMap<String, Set<UUID>>();
        for (var entry : entries) {
            ask(asked, entry.subjectKind(), entry.subjectId());
            var kind = names.get(entry.subjectKind());
            var ofValue = kind == null || entry.field() == null ? null : kind.kindOfValue(entry.field());
            ask(asked, ofValue, AuditLine.idIn(entry.before()));
            ask(asked, ofValue, AuditLine.idIn(entry.after()));
        }
        var named = new HashMap<UUID, Named>();
        asked.forEach((kind, things) -> {
            var told = names.get(kind);
            if (told != null) {
                named.putAll(told.names(things));
            }
        });
        return entries.stream()
                .map(entry -> new AuditLine(entry, named.get(entry.subjectId()), names.get(entry.subjectKind()), named))
                .toList();
    }

    private static void ask(Map<String, Set<UUID>> asked, @Nullable String kind, @Nullable UUID thing) {
        if (kind != null && thing != null) {
            asked.computeIfAbsent(kind, _ -> new HashSet<>()).add(thing);
        }
    }

    private static String older(String who, String action, String from, String to, AuditEntry last) {
        return UriComponentsBuilder.fromPath("/admin/audit")
                .queryParam("who", "{who}")
                .queryParam("action", "{action}")
                .queryParam("from", "{from}")
                .queryParam("to", "{to}")
                .queryParam("before", "{before}")
                .encode()
                .buildAndExpand(who, action, from, to, last.id())
                .toUriString();
    }

    private static @Nullable Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
