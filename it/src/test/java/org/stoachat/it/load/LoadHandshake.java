package org.stoachat.it.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The opening handshake of RFC 6455, byte by byte at its end, so that the first frame stays in the socket. */
final class LoadHandshake {

    private static final String END = "\r\n\r\n";

    private LoadHandshake() {}

    static SocketChannel open(URI site, String authorization) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(site.getHost(), site.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String request = String.join(
                "\r\n",
                "GET /live HTTP/1.1",
                "Host: " + site.getAuthority(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Protocol: stoa.v1",
                "Authorization: " + authorization);
        channel.write(ByteBuffer.wrap((request + END).getBytes(StandardCharsets.US_ASCII)));
        String answer = head(channel);
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException(answer);
        }
        return channel;
    }

    private static String head(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (!head.toString().endsWith(END)) {
            one.clear();
            if (channel.read(one) < 0) {
                throw new EOFException("the server closed the connection: " + head);
            }
            head.append((char) one.get(0));
        }
        return head.toString();
    }
}
