package org.stoachat.it.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each verdict finds what it is there for, and nothing in a scene that goes well. */
class VerdictTest {

    private final Scene scene = new Scene();

    private void assertFound(String... kinds) {
        assertEquals(List.of(kinds), scene.kinds());
    }

    @Test
    void aSceneThatGoesWellIsClean() {
        scene.posts();
        scene.enters().postsAndIsSeen().postsAndIsSeen().leaves();
        Sent missed = scene.posts();
        scene.enters().sees(Sighting.Kind.READ, 4, 4, missed.mark()).postsAndIsSeen();
        assertFound();
    }

    @Test
    void anAcknowledgedPostThatIsNotStoredIsLost() {
        scene.posts();
        Sent lost = scene.posts();
        scene.marks.remove(2L);
        scene.order.remove(2L);
        assertEquals(2, lost.acks().get(0).sequence());
        assertFound("lost");
    }

    @Test
    void anAcknowledgedPostWhosePlaceHoldsAnotherIsLost() {
        scene.posts();
        scene.posts();
        scene.marks.put(1L, 2L);
        scene.marks.put(2L, 1L);
        assertFound("lost");
    }

    @Test
    void aPostStoredTwiceIsFoundWhetherItWasAcknowledgedOrNot() {
        Sent post = scene.sends();
        scene.stores(post);
        assertFound();
        scene.stores(post);
        assertFound("stored twice");
    }

    @Test
    void twoAnswersForOnePostMustAgree() {
        Sent post = scene.posts();
        post.add(new Sent.Ack(8, 1, scene.after(9), 1, 1));
        assertFound();
        scene.stores(post);
        post.add(new Sent.Ack(9, 1, scene.after(10), 2, 2));
        assertFound("stored twice", "acknowledged twice");
    }

    @Test
    void numbersHaveNoGapsAndNoRepeats() {
        scene.posts();
        scene.posts();
        scene.posts();
        scene.order.set(1, 3L);
        assertFound("numbers");
    }

    @Test
    void aPostThatNobodySentIsFound() {
        scene.posts();
        scene.marks.put(1L, Mark.FOREIGN);
        assertFound("never sent", "lost");
    }

    @Test
    void acknowledgementsOutOfOrderAreFound() {
        Sent first = scene.sends();
        Sent second = scene.sends();
        scene.stores(second);
        scene.stores(first);
        first.add(new Sent.Ack(7, 2, scene.after(5), 2, 2));
        second.add(new Sent.Ack(7, 1, scene.after(4), 1, 1));
        assertFound("acknowledged out of order");
    }

    @Test
    void numbersAgainstTheOrderOfSendingAreFound() {
        Sent first = scene.sends();
        Sent second = scene.sends();
        scene.stores(second);
        scene.stores(first);
        first.add(new Sent.Ack(7, 1, scene.after(4), 2, 2));
        second.add(new Sent.Ack(7, 2, scene.after(5), 1, 1));
        assertFound("stored out of order");
    }

    @Test
    void aPostThatWasNeverDeliveredIsFound() {
        scene.enters();
        scene.posts();
        assertFound("not delivered");
    }

    @Test
    void aPostThatWasLeftOutOfTheResumptionIsFound() {
        scene.enters().postsAndIsSeen().leaves();
        scene.posts();
        Sent told = scene.posts();
        scene.enters().sees(Sighting.Kind.READ, 3, 3, told.mark());
        assertFound("not delivered");
    }

    @Test
    void anotherTextThanWasStoredIsFound() {
        scene.enters();
        scene.posts();
        scene.sees(Sighting.Kind.POSTED, 1, 1, Mark.FOREIGN);
        assertFound("shown otherwise");
    }

    @Test
    void whatWasForgottenAtAResetMustBeReadAnew() {
        scene.enters().postsAndIsSeen().leaves();
        scene.enters().sees(Sighting.Kind.RESET, 1, 1, 0);
        assertFound("not delivered");
        scene.sees(Sighting.Kind.READ, 1, 1, 1);
        assertFound();
    }

    @Test
    void aHoleInWhatComesLiveIsFoundEvenIfItIsFilledLater() {
        scene.enters();
        Sent late = scene.posts();
        scene.postsAndIsSeen().sees(Sighting.Kind.READ, 1, 2, late.mark());
        assertFound("hole");
    }

    @Test
    void disorderAndDoublesAreFound() {
        scene.enters();
        scene.posts();
        scene.posts();
        scene.sees(Sighting.Kind.POSTED, 1, 1, 1).sees(Sighting.Kind.POSTED, 2, 2, 2);
        assertFound();
        scene.sees(Sighting.Kind.POSTED, 2, 2, 2);
        assertFound("doubled or late");
    }

    @Test
    void whatComesOutsideIsFound() {
        scene.enters().leaves();
        scene.postsAndIsSeen();
        assertFound("came outside");
    }

    @Test
    void aRemovalThatAReaderDidNotLearnOfIsFound() {
        scene.enters().postsAndIsSeen();
        scene.marks.put(1L, Mark.REMOVED);
        scene.amendments.add(new Amendment(Scene.ROOM, 1, Mark.REMOVED, true));
        assertFound("shown otherwise");
        scene.sees(Sighting.Kind.AMENDED, 1, 2, Mark.REMOVED);
        assertFound();
    }

    @Test
    void aReplacementThatIsNotStoredIsFound() {
        scene.enters().postsAndIsSeen();
        scene.amendments.add(new Amendment(Scene.ROOM, 1, -1, true));
        assertFound("amendment lost");
    }

    @Test
    void tidingsThatWereReadBeforeAnEventDoNotUndoIt() {
        scene.enters().postsAndIsSeen();
        scene.marks.put(1L, Mark.REMOVED);
        scene.amendments.add(new Amendment(Scene.ROOM, 1, Mark.REMOVED, true));
        scene.sees(Sighting.Kind.AMENDED, 1, 2, Mark.REMOVED).sees(Sighting.Kind.READ, 1, 1, 1);
        assertFound();
    }

    @Test
    void aPostSentAfterARevocationIsALeak() {
        scene.enters().revokes(scene.after(60)).postsAndIsSeen();
        assertFound("leak", "not put out");
    }

    @Test
    void aPostSentBeforeARevocationMayStillCome() {
        scene.enters();
        Sent post = scene.posts();
        scene.revokes(scene.after(60))
                .sees(Sighting.Kind.POSTED, 1, 1, post.mark())
                .leaves();
        assertFound();
    }

    @Test
    void whatIsReadAfterTheReturnIsNoLeak() {
        scene.enters().revokes(scene.after(4)).leaves();
        Sent post = scene.posts();
        scene.enters().sees(Sighting.Kind.READ, 1, 1, post.mark());
        assertFound();
    }

    @Test
    void whoStaysInsideIsNotPutOut() {
        scene.enters().revokes(scene.after(60));
        assertFound("not put out");
        scene.leaves();
        assertFound();
    }

    @Test
    void nobodyIsPutOutInTimeByAServerThatIsFrozen() {
        scene.enters().revokes(scene.after(60));
        scene.outages.add(new Outage("broker", "FREEZE", 0, scene.after(60)));
        assertFound("not put out");
        scene.outages.add(new Outage("server", "FREEZE", 0, scene.after(60)));
        assertFound();
    }

    @Test
    void whoIsLetInWhileRevokedIsFound() {
        scene.enters()
                .revokes(scene.after(60))
                .leaves()
                .leaves()
                .leaves()
                .enters()
                .leaves();
        assertFound("let in");
    }

    @Test
    void textsFollowFromTheirNumbers() {
        for (long mark : new long[] {1, 17, 4711, Mark.LARGE + 3, -12}) {
            assertEquals(mark, Mark.of(Mark.text(mark)));
            assertEquals(Mark.FOREIGN, Mark.of(Mark.text(mark) + "!"));
        }
        assertEquals(Mark.FOREIGN, Mark.of("hello"));
    }
}
