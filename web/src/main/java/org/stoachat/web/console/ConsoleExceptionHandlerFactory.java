package org.stoachat.web.console;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts the {@link ConsoleExceptionHandler} in front of that of Faces. */
public class ConsoleExceptionHandlerFactory extends ExceptionHandlerFactory {

    /** Called by Faces. */
    public ConsoleExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ConsoleExceptionHandler(getWrapped().getExceptionHandler());
    }
}
