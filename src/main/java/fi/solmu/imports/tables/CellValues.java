package fi.solmu.imports.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** What the numbers in a workbook mean. */
final class CellValues {

    /** As many digits as a spreadsheet shows; the others are the noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?");

    private CellValues() {}

    /** 3 and not 3.0; 0.1 and not 0.1000000000000000055; what is no number stays as it is. */
    static String number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return written;
        }
        var value = new BigDecimal(written).round(SHOWN);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String date(String written, boolean since1904) {
        if (!NUMBER.matcher(written).matches()) {
            return written;
        }
        double days = Double.parseDouble(written);
        var moment = DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, since1904, true) : null;
        if (moment == null) {
            return number(written);
        }
        moment = moment.truncatedTo(ChronoUnit.SECONDS);
        if (days < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
