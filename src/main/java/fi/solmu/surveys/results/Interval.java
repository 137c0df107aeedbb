package fi.solmu.surveys.results;

/** Where the mean of all who could have answered lies with 95 % certainty (luottamusväli). */
public record Interval(double low, double high) {}
