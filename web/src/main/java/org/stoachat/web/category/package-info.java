/** Categories, their lists and who may be entered there, over REST. */
package org.stoachat.web.category;
