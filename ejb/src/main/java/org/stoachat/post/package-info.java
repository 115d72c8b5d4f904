/**
 * Posts: what people write in rooms, in an order that is the same for everybody. A post that was acknowledged is stored;
 * a client that retries with the same id makes no second one (R-POST-1, R-POST-2). Fires {@link org.stoachat.post.Posted}
 * in its transaction and knows nobody who observes it.
 */
package org.stoachat.post;
