package org.stoachat.it.server;

import java.time.Duration;
import java.util.Map;
import org.stoachat.domain.Progress;
import org.stoachat.domain.Server;
import org.stoachat.domain.Setting;
import org.stoachat.domain.Settings;

/** How much of the processors the server under test has used. */
public final class ServerProcessTime {

    private ServerProcessTime() {}

    /** User and system time of the server's process since its start. */
    public static Duration used() {
        Settings settings = Settings.ofSystem().with(Map.of(Setting.HOME, System.getProperty("stoa.it.home")));
        long pid = new Server(settings, Progress.to(System.out)).pid().orElseThrow();
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }
}
