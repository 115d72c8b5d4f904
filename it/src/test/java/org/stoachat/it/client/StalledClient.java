package org.stoachat.it.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** A live connection, spoken byte by byte, that enters a room and then reads nothing any more. */
public final class StalledClient implements AutoCloseable {

    private static final int SMALL_BUFFER = 4 * 1024;
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_OF_LENGTH = 126;

    /** Opcode, length (any) and code of a close frame; no text in UTF-8 looks like this. */
    private static final int CLOSE_WITH_1013 = 0x880003F5;

    private final Socket socket = new Socket();

    /** Connects, enters a room, and reads until the room has been entered. */
    public StalledClient(URI site, String user, UUID room) throws IOException {
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.setSoTimeout((int) LiveClient.PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        String pair = user + ":" + RestClient.PASSWORD;
        send(("GET /live HTTP/1.1\r\nHost: " + site.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: stoa.v1"
                        + "\r\nAuthorization: Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        readUntil("\"type\":\"welcome\"");
        sendText("{\"type\":\"join\",\"ref\":1,\"rooms\":[{\"roomId\":\"" + room + "\",\"backlog\":0}]}");
        readUntil("\"type\":\"joined\"");
    }

    private void sendText(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(TEXT);
        frame.write(MASKED | TWO_BYTES_OF_LENGTH);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(new byte[4]);
        // The mask is all zeros, so that the payload stays as it is.
        frame.write(payload);
        send(frame.toByteArray());
    }

    private void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private void readUntil(String wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(wanted) < 0) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new IOException("closed before " + wanted + ": " + text);
            }
            text.append((char) octet);
        }
    }

    /** Reads again what the server had sent, until it ends the connection with 1013 (come back and resume) or without a word. */
    public boolean isCutWithin(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int window = 0;
        try {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                window = window << 8 | octet;
                if ((window & 0xFF00FFFF) == CLOSE_WITH_1013) {
                    return true;
                }
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
