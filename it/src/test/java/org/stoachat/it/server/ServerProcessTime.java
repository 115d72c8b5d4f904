package org.stoachat.it.server;

import java.time.Duration;
import java.util.stream.Stream;

/** How much of the processors the server under test has used. */
public final class ServerProcessTime {

    private ServerProcessTime() {}

    /** User and system time of the server's process since its start. */
    public static Duration used() {
        String home = "-Dcom.sun.aas.instanceRoot=" + System.getProperty("stoa.it.home");
        return ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(home)))
                .findFirst()
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the server's process is not to be seen"));
    }
}
