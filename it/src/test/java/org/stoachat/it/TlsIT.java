package org.stoachat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.stoachat.it.client.RestClient;
import org.stoachat.it.server.StoaServer;

/** Signing in over TLS, where browsers are told to be stricter still. */
class TlsIT extends OutsideTest {

    @Test
    void underTlsTheCookieBelongsToThisHostAlone() throws GeneralSecurityException, IOException, InterruptedException {
        assumeTrue(StoaServer.isOwn(), "where the other server has its TLS is not known");
        URI tls = StoaServer.tlsSite();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        HttpRequest form = HttpRequest.newBuilder(tls.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("username=alice&password=" + RestClient.PASSWORD))
                .build();
        HttpResponse<String> answer =
                HttpClient.newBuilder().sslContext(context).build().send(form, HttpResponse.BodyHandlers.ofString());
        assertEquals(303, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.startsWith("__Host-stoa="), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("Path=/"), cookie);
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
    }

    /** Trusts the certificate that the server has made for itself. */
    private static final class Trusting extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
