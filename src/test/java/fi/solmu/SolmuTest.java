package fi.solmu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application with a database of its own. The context, and so the database, is shared by all
 * tests with this annotation: a test makes its own data and counts nothing it did not make.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "solmu.demo=true",
            "solmu.empty=true",
            "solmu.starting-data=none",
            "solmu.secure-cookies=false",
            "solmu.base-url=http://localhost:8080"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface SolmuTest {}
