package fi.solmu.overview;

import fi.solmu.access.Actor;
import java.util.UUID;

/** The door by which scenarios are made (kokeilu): changes of networks that are tried out together, and touch nothing. */
public interface WhatIf {

    /** Begins one. */
    UUID begin(String name, Actor actor);

    /** Merges a network into another on trial; nothing comes of it when that contradicts another change. */
    void merge(UUID scenario, UUID network, UUID into, Actor actor);

    /** Closes a network on trial; nothing comes of it when that contradicts another change. */
    void close(UUID scenario, UUID network, Actor actor);
}
