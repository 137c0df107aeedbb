package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.shell.Association;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing what the association says of itself. */
@Service
class AssociationEdits {
    private final Association association;
    private final Audit audit;

    AssociationEdits(Association association, Audit audit) {
        this.association = association;
        this.audit = audit;
    }

    @Transactional
    Changing change(String opened, AssociationForm form, UUID account) {
        var before = association.lock();
        var was = AssociationForm.of(before);
        if (!ClassificationTrail.same(opened, was)) {
            return Changing.CHANGED_MEANWHILE;
        }
        var after = form.details();
        association.change(after);
        var changes = ClassificationTrail.nameChanges(before.name(), after.name());
        ClassificationTrail.note(changes, "contact", before.contact(), after.contact());
        ClassificationTrail.note(
                changes,
                "authority_fi",
                before.authority().fi(),
                after.authority().fi());
        ClassificationTrail.note(
                changes,
                "authority_sv",
                before.authority().sv(),
                after.authority().sv());
        ClassificationTrail.note(
                changes,
                "authority_en",
                before.authority().en(),
                after.authority().en());
        ClassificationTrail.note(changes, "authority_page", before.authorityPage(), after.authorityPage());
        ClassificationTrail.note(changes, "stated_on", before.accessibilityStatedOn(), after.accessibilityStatedOn());
        if (!changes.isEmpty()) {
            audit.enter(account, Action.EDIT_ASSOCIATION, "association", null, changes);
        }
        return Changing.DONE;
    }
}
