package fi.solmu.kernel;

import java.io.PrintStream;
import java.util.List;

/**
 * Something Solmu does when asked on the command line, in place of showing pages: {@code solmu import …}. A module
 * makes a bean of this; no pages are served and no jobs are run meanwhile.
 */
public interface Command {

    /** The first word of the command line. */
    String name();

    /**
     * Does what was asked.
     *
     * @param arguments the words after the command's name
     * @param out for the result and nothing else
     * @return 0 when done, 1 when refused with a reason, 2 when the words were not understood
     */
    int run(List<String> arguments, PrintStream out);
}
