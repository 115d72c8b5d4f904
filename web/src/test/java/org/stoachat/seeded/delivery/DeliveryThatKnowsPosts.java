package org.stoachat.seeded.delivery;

import org.stoachat.seeded.post.Letter;

/** Breaks the exception of the map: delivery stands behind posts, but must not see them. */
record DeliveryThatKnowsPosts(Letter letter) {}
