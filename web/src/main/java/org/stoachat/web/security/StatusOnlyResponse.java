package org.stoachat.web.security;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Lets the status of a health check through and drops what it says besides. */
final class StatusOnlyResponse extends HttpServletResponseWrapper {

    StatusOnlyResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Nowhere();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public void setContentLength(int length) {
        // The length is that of what is dropped.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The length is that of what is dropped.
    }

    /** Writes the word that belongs to the status. */
    void finish() throws IOException {
        boolean up = getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES;
        getResponse().setContentType("application/json");
        getResponse().getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private static final class Nowhere extends ServletOutputStream {
        @Override
        public void write(int octet) {
            // Dropped.
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("health checks write at once");
        }
    }
}
