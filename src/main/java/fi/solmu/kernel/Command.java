package fi.solmu.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * Something Solmu does when asked on the command line, in place of showing pages: {@code solmu import …}. A module
 * makes a bean of this; no pages are served and no jobs are run meanwhile.
 */
public interface Command {

    /**
     * The first words of the command line. Of commands that begin alike the one with more words is meant: a module can add
     * to what another's command does, {@code import published-results} to {@code import}, without either knowing the other.
     */
    String name();

    default List<String> words() {
        return List.of(name().split(" "));
    }

    /** Whether these words begin with the command's. */
    default boolean isAskedBy(List<String> line) {
        return line.size() >= words().size() && line.subList(0, words().size()).equals(words());
    }

    /**
     * Does what was asked.
     *
     * @param arguments the words after the command's own
     * @param out for the result and nothing else
     * @return 0 when done, 1 when refused with a reason, 2 when the words were not understood
     */
    int run(List<String> arguments, PrintStream out);
}
