package org.stoachat.seeded.room;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.jms.Topic;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OneToMany;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.seeded.post.Letter;
import org.stoachat.seeded.web.left.LeftHalf;

/** A concept of the core that does what a core must not do. */
final class BrokenConcept {

    private BrokenConcept() {}

    record LowerThatKnowsHigher(Letter letter) {}

    record CoreThatKnowsWeb(LeftHalf half) {}

    record CoreWithServlet(HttpServletRequest request) {}

    record SpeakerOfJms(Topic topic) {}

    record DirectReader(EntityManager entities) {}

    public static class OpenRepository {}

    @Entity
    public static class OpenEntity {}

    @Entity
    static class EntityWithSetter {
        private String name;

        void setName(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Entity
    static class EntityThatGrows {
        @OneToMany
        private List<EntityWithSetter> others;

        List<EntityWithSetter> others() {
            return others;
        }
    }

    @Boundary
    public static class CallerlessService {
        /** Lacks the caller. */
        public void open(String name) {}
    }

    @Boundary
    static class BoundaryOfAnotherName {}

    @Stateless
    static class RememberingService {
        private int calls;

        int call() {
            return ++calls;
        }
    }

    @MessageDriven
    static class ReceiverOfAnotherName {}

    static class RoomManager {}

    static class RoomUtils {}

    static class Impostor {
        Caller anybody() {
            return new Caller(1, null, "", "");
        }
    }

    static class AnonymousImpostor {
        Caller nobody() {
            return Caller.anonymous("");
        }
    }

    static class OwnThread {
        Thread thread() {
            return new Thread(() -> {});
        }
    }

    static class OwnPool {
        ExecutorService pool() {
            return Executors.newCachedThreadPool();
        }
    }

    record OldDate(@SuppressWarnings("JavaUtilDate") java.util.Date date) {}

    static class Printer {
        @SuppressWarnings("SystemOut")
        void print() {
            System.out.println();
        }
    }

    static class Thrower {
        void fail() {
            throw new RuntimeException("without a name");
        }
    }
}
