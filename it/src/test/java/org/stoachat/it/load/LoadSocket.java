package org.stoachat.it.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * A live connection that reads as little of its frames as it can. Everything happens in the thread of its loop. Its frames
 * are masked with zeros, which a server cannot tell from any other mask.
 */
final class LoadSocket {

    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private final SocketLoop loop;
    private final SocketChannel channel;
    private final Consumer<LoadFrame> arrived;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private byte[] partial = {};
    private SelectionKey key;
    private boolean paused;
    private volatile String end;

    LoadSocket(SocketLoop loop, SocketChannel channel, Consumer<LoadFrame> arrived) {
        this.loop = loop;
        this.channel = channel;
        this.arrived = arrived;
    }

    void registered(SelectionKey registration) {
        key = registration;
    }

    /** Sends a text frame; from any thread. */
    void send(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (loop.isHere()) {
            send(TEXT, payload);
        } else {
            loop.later(() -> send(TEXT, payload));
        }
    }

    private void send(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        unsent.add(frame.putInt(0).put(payload).flip());
        write();
    }

    void write() {
        try {
            while (!unsent.isEmpty()) {
                channel.write(unsent.peek());
                if (unsent.peek().hasRemaining()) {
                    break;
                }
                unsent.poll();
            }
            interest();
        } catch (IOException e) {
            ended(e.toString());
        }
    }

    private void interest() {
        if (key != null && key.isValid()) {
            key.interestOps((paused ? 0 : SelectionKey.OP_READ) | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /** Stops or goes on reading; from any thread. */
    void pause(boolean pausing) {
        loop.later(() -> {
            paused = pausing;
            interest();
        });
    }

    void read(ByteBuffer buffer) {
        buffer.clear();
        try {
            if (channel.read(buffer) < 0) {
                ended("end of stream");
                return;
            }
        } catch (IOException e) {
            ended(e.toString());
            return;
        }
        buffer.flip();
        byte[] bytes = Arrays.copyOf(partial, partial.length + buffer.remaining());
        buffer.get(bytes, partial.length, buffer.remaining());
        int used = frames(bytes);
        partial = used == bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, used, bytes.length);
    }

    private int frames(byte[] bytes) {
        int at = 0;
        while (bytes.length - at >= 2) {
            int length = bytes[at + 1] & 0x7F;
            int head = length < 126 ? 2 : length == 126 ? 4 : 10;
            if (bytes.length - at < head) {
                break;
            }
            if (length == 126) {
                length = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at + 2));
            } else if (length == 127) {
                length = Math.toIntExact(ByteBuffer.wrap(bytes).getLong(at + 2));
            }
            if (bytes.length - at < head + length) {
                break;
            }
            frame(bytes[at] & 0x0F, bytes, at + head, at + head + length);
            at += head + length;
        }
        return at;
    }

    private void frame(int opcode, byte[] bytes, int from, int to) {
        switch (opcode) {
            case TEXT -> arrived.accept(new LoadFrame(bytes, from, to));
            case PING -> send(PONG, Arrays.copyOfRange(bytes, from, to));
            case CLOSE ->
                ended("closed with "
                        + (to - from < 2 ? 1005 : ByteBuffer.wrap(bytes).getShort(from)));
            default -> ended("unexpected opcode " + opcode);
        }
    }

    private void ended(String how) {
        end = how;
        close();
    }

    /** How the connection ended, or {@code null} while it is open. */
    String end() {
        return end;
    }

    /** Cuts the connection without a word. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            end = e.toString();
        }
    }
}
