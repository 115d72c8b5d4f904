package org.stoachat.it.container;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.stoachat.it.client.LiveClient;

/** The EAR as it is built, with one more WAR in it that holds the tests; everything else stays where it is. */
final class TestEar {

    private static final ArchivePath DESCRIPTOR = ArchivePaths.create("META-INF/application.xml");
    private static final String TEST_MODULE =
            """
              <module>
                <web>
                  <web-uri>test.war</web-uri>
                  <context-root>/test</context-root>
                </web>
              </module>
            """;

    private TestEar() {}

    /** The EAR with the tests of one package; they find the address of the server in {@code site.txt}. */
    static EnterpriseArchive build(URI site, Package tests) {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("stoa.it.ear")));
        WebArchive war = ShrinkWrap.create(WebArchive.class, "test.war")
                .addPackage(tests)
                .deleteClass(TestEar.class)
                .addPackage(LiveClient.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(site.toString()), "site.txt");
        String descriptor = read(ear);
        int end = descriptor.indexOf("</module>") + "</module>".length();
        ear.delete(DESCRIPTOR);
        ear.add(
                new StringAsset(descriptor.substring(0, end) + "\n" + TEST_MODULE + descriptor.substring(end)),
                DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream stream = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
