package fi.solmu.shell.slides;

/**
 * How much room text takes, in points. An estimate from the widths of letters in Arial, a little on the wide side: the
 * machine that makes the slides need not have the font of the one that shows them.
 */
final class Letters {
    /** Line to line, in sizes of the letters. */
    static final double LINE = 1.2;

    /** Bold letters take as much room as plain ones of a size so many times theirs. */
    static final double BOLD = 1.08;

    private static final double MARGIN = 1.03;

    private Letters() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::width).sum() * size;
    }

    /** The widest piece that is not broken between lines. */
    static double widestWord(String text, double size) {
        double widest = 0;
        for (var word : text.split(" ", -1)) {
            widest = Math.max(widest, width(word, size));
        }
        return widest;
    }

    /** How many lines it takes when words go on to the next line, and words wider than a line are broken. */
    static int lines(String text, double size, double room) {
        int lines = 1;
        double used = 0;
        for (var word : text.split(" ", -1)) {
            double wide = width(word, size);
            double gap = used == 0 ? 0 : width(' ') * size;
            if (used + gap + wide <= room) {
                used += gap + wide;
            } else if (wide <= room) {
                lines++;
                used = wide;
            } else {
                if (used > 0) {
                    lines++;
                }
                int more = (int) Math.ceil(wide / Math.max(room, 1)) - 1;
                lines += more;
                used = wide - more * room;
            }
        }
        return lines;
    }

    static double height(int lines, double size) {
        return lines * size * LINE;
    }

    /** The text, or as much of its beginning as goes into so many lines, with an ellipsis. */
    static String cut(String text, double size, double room, int lines) {
        if (lines(text, size, room) <= lines) {
            return text;
        }
        int fits = 0;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (lines(begin(text, middle), size, room) <= lines) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return begin(text, fits);
    }

    private static String begin(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing() + "…";
    }

    private static double width(int letter) {
        double inArial = switch (letter) {
            case 'i', 'j', 'l', '\'', '|' -> 0.23;
            case 'f', 't', '!', '.', ',', ':', ';', ' ', '\u00a0', '/', 'I' -> 0.28;
            case 'r', '(', ')', '-' -> 0.34;
            case 'c', 'k', 's', 'v', 'x', 'y', 'z', 'J' -> 0.5;
            case 'w' -> 0.73;
            case 'm', 'M', '%' -> 0.88;
            case 'W', '@', '—', '…', 'Æ', 'æ' -> 1;
            default -> {
                if (letter >= 0x1100) {
                    yield letter < 0x2e80 ? 0.8 : 1.3;
                }
                yield Character.isUpperCase(letter) ? 0.72 : 0.56;
            }
        };
        return inArial * MARGIN;
    }
}
