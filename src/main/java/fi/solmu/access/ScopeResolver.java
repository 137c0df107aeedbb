package fi.solmu.access;

import java.util.Optional;

/**
 * Tells what a path variable stands for, as far as rights go. Supplied by the module that owns the variable: register
 * knows that {@code {network}} is a network and that {@code {person}} is somebody's own.
 */
public interface ScopeResolver {
    /** The name of the path variable, without braces. */
    String variable();

    /** What the value stands for; empty when there is no such thing. */
    Optional<Scope> resolve(String value);
}
