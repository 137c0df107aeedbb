package fi.solmu.lifecycle.deciding;

import static fi.solmu.access.Action.PLAN_GROUP_MEETING;
import static fi.solmu.access.Action.SEE_PROPOSALS;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.proposals.ProposalQueries;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working group's meetings: agenda before, minutes after. */
@Controller
class GroupMeetingController {
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final int LONGEST_PLACE = 200;
    private final GroupMeetings meetings;
    private final DecisionQueries decisions;
    private final ProposalQueries proposals;
    private final Pages pages;

    GroupMeetingController(GroupMeetings meetings, DecisionQueries decisions, ProposalQueries proposals, Pages pages) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping("/decisions/meetings")
    @Needs(SEE_PROPOSALS)
    String all(Model model) {
        model.addAttribute("meetings", meetings.all());
        return "lifecycle/deciding/meetings";
    }

    @PostMapping("/decisions/meetings")
    @Needs(PLAN_GROUP_MEETING)
    String plan(
            @RequestParam(defaultValue = "") String meets_on,
            @RequestParam(defaultValue = "") String place,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var day = problems.need(Typed.day(meets_on), "meets_on", "lifecycle.problem.day");
        if (place.length() > LONGEST_PLACE) {
            problems.add("place", "lifecycle.problem.tooLong", LONGEST_PLACE);
        }
        if (!problems.any() && day.isPresent()) {
            var planned = meetings.plan(day.get(), place.isBlank() ? null : place.strip(), actor.account());
            if (planned.isPresent()) {
                pages.say(redirect, request, "lifecycle.meeting.planned");
                return "redirect:/decisions/meetings/" + planned.get();
            }
            problems.add("meets_on", "lifecycle.problem.meetsAlready");
        }
        response.setStatus(422);
        model.addAttribute("meetsOn", meets_on);
        model.addAttribute("place", place);
        model.addAttribute("problems", problems);
        return all(model);
    }

    @GetMapping("/decisions/meetings/{groupMeeting}")
    @Needs(SEE_PROPOSALS)
    String meeting(@PathVariable UUID groupMeeting, Model model) {
        var agenda = meetings.agenda(groupMeeting);
        model.addAttribute("meeting", meetings.find(groupMeeting).orElseThrow(NotFound::new));
        model.addAttribute("agenda", agenda);
        model.addAttribute("minutes", minutes(groupMeeting));
        model.addAttribute(
                "waiting",
                proposals.waiting().stream()
                        .filter(each -> agenda.stream()
                                .noneMatch(item -> item.proposal().equals(each.id())))
                        .toList());
        return "lifecycle/deciding/meeting";
    }

    @PostMapping("/decisions/meetings/{groupMeeting}/agenda")
    @Needs(PLAN_GROUP_MEETING)
    String put(
            @PathVariable UUID groupMeeting,
            @RequestParam(defaultValue = "") List<String> put,
            @RequestParam(defaultValue = "") List<String> take,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (meetings.find(groupMeeting).isEmpty()) {
            throw new NotFound();
        }
        meetings.take(ids(take), actor.account());
        meetings.put(groupMeeting, ids(put), actor.account());
        pages.say(redirect, request, "lifecycle.meeting.agendaSaved");
        return "redirect:/decisions/meetings/" + groupMeeting;
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().flatMap(each -> Typed.id(each).stream()).toList();
    }

    @GetMapping("/decisions/meetings/{groupMeeting}/minutes.docx")
    @Needs(SEE_PROPOSALS)
    ResponseEntity<Resource> document(@PathVariable UUID groupMeeting, HttpServletRequest request) {
        var meeting = meetings.find(groupMeeting).orElseThrow(NotFound::new);
        var t = pages.texts(request);
        var document = MinutesDocument.write(meeting, minutes(groupMeeting), t);
        var name = t.text("lifecycle.minutes.file", meeting.meetsOn().toString());
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name + ".docx")
                                .build()
                                .toString())
                .body(new ByteArrayResource(document));
    }

    private List<Minute> minutes(UUID meeting) {
        return decisions.ofMeeting(meeting).stream()
                .map(decision -> new Minute(proposals.find(decision.proposal()).orElseThrow(NotFound::new), decision))
                .toList();
    }
}
