/**
 * Who is in which room, how present they are, and who is typing: what is true now and kept in memory alone. Each server
 * knows its own sessions and hears of those of the others ({@link org.stoachat.presence.Participants}); sessions are told
 * once a second and room at most, with one frame for all of them. Knows neither sessions nor the topic: delivery brings
 * both. Nothing in here asks the database.
 */
package org.stoachat.presence;
