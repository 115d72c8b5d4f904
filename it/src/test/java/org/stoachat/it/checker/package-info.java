/**
 * The checker of order and loss: clients post, read, lose their connections and come back while server, broker and
 * database are killed, frozen and restarted and while rights come and go. Everything that was sent, acknowledged and seen
 * goes into a {@link org.stoachat.it.checker.Journal}; when all is quiet again the whole history is read over REST, and
 * each {@link org.stoachat.it.checker.Verdict} looks for what the specification forbids. Verdicts are pure functions of
 * {@link org.stoachat.it.checker.Evidence} and have tests of their own.
 *
 * <p>Run for minutes by {@code mvn -Pcheck verify -DskipTests -Dchecker.minutes=30}, see {@link
 * org.stoachat.it.checker.Checker}. Not yet part of {@code mvn verify}.
 */
package org.stoachat.it.checker;
