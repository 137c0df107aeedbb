package fi.solmu.shell;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within the application. */
public final class Addresses {
    private Addresses() {}

    /** A path with these parameters, in their order. */
    public static String of(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
