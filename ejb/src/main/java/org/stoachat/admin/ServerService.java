package org.stoachat.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.stoachat.common.Boundary;
import org.stoachat.common.Caller;
import org.stoachat.configuration.Configuration;
import org.stoachat.configuration.Configurations;
import org.stoachat.delivery.HistoryIdentity;
import org.stoachat.delivery.LiveService;
import org.stoachat.post.PostService;

/** What the server is. Open to everybody, since clients ask before they sign in. */
@Stateless
@Boundary
public class ServerService {

    /** The largest WebSocket frame, either way, in bytes. */
    public static final int FRAME_BYTES = 64 * 1024;

    private static final int RECONNECT_SPREAD_MILLIS = 30_000;

    @Inject
    private HistoryIdentity history;

    @Inject
    private Configurations configurations;

    /** What clients need to know. */
    public ServerDescription describe(Caller caller) {
        Configuration configuration = configurations.effective();
        return new ServerDescription(
                "Stoa",
                Version.current(),
                history.current(),
                DemoContent.isWanted(),
                List.of("posts", "replies", "stories", "links"),
                new ServerDescription.Limits(
                        PostService.TEXT_LIMIT,
                        PostService.STORY_LIMIT,
                        PostService.TITLE_LIMIT,
                        FRAME_BYTES,
                        configuration.defaultBacklog(),
                        LiveService.MOST_ROOMS,
                        RECONNECT_SPREAD_MILLIS,
                        configuration.maxFileKilobytes(),
                        configuration.participantLimit()),
                caller.userId() == 0 ? null : configuration.roomManagementUrl());
    }
}
