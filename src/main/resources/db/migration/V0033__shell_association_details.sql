-- What the accessibility statement says of the association: who supervises it, and when it was last gone through.
ALTER TABLE association
    ADD authority_fi text,
    ADD authority_sv text,
    ADD authority_en text,
    ADD authority_page text,
    ADD accessibility_stated_on date;
