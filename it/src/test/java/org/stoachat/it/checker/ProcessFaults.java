package org.stoachat.it.checker;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Does to processes what the plan says, one after the other. */
final class ProcessFaults implements Runnable {

    /** After this time a process that works again has also taken up again what it does for others. */
    private static final long RECOVERY = Duration.ofSeconds(5).toNanos();

    private final Plan plan;
    private final List<Part> parts;
    private final Journal journal;
    private final long endNanos;

    /** Goes through the plan, but begins nothing after a time. */
    ProcessFaults(Plan plan, List<Part> parts, Journal journal, long endNanos) {
        this.plan = plan;
        this.parts = parts;
        this.journal = journal;
        this.endNanos = endNanos;
    }

    @Override
    public void run() {
        Random random = new Random(plan.seed());
        for (Plan.ProcessStep step : plan.processes()) {
            if (!Pause.of(step.restMillis()) || System.nanoTime() > endNanos) {
                return;
            }
            List<Part> candidates = parts.stream()
                    .filter(part -> part.name().equals(step.part()))
                    .toList();
            play(step, candidates.get(random.nextInt(candidates.size())));
        }
    }

    private void play(Plan.ProcessStep step, Part part) {
        String what = part.name() + " " + step.fault();
        System.out.printf("%tT %s%n", System.currentTimeMillis(), what);
        long from = journal.now();
        switch (step.fault()) {
            case KILL -> {
                part.kill();
                Pause.of(step.lastsMillis());
                part.start();
            }
            case FREEZE -> {
                part.freeze();
                Pause.of(step.lastsMillis());
                part.thaw();
            }
            case RESTART -> {
                part.stop();
                part.start();
            }
        }
        long to = journal.now();
        journal.count("fault: " + what);
        journal.count("faults");
        journal.add(new Outage(part.name(), step.fault().name(), from, to + RECOVERY));
        System.out.printf(
                "%tT %s over after %d ms%n",
                System.currentTimeMillis(), what, TimeUnit.NANOSECONDS.toMillis(to - from));
    }
}
