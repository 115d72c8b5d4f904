package org.stoachat.web.membership;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.stoachat.common.Caller;
import org.stoachat.membership.MembershipService;
import org.stoachat.membership.RoomRole;
import org.stoachat.web.rest.Parameters;

/** {@code /rooms/{id}/members}, {@code managers} and {@code presenters}: who holds which role. */
@Path("/rooms/{roomId}/{list}/{principalId}")
@RequestScoped
@Tag(ref = "membership")
public class MembershipResource {

    private static final String LISTS = "members, managers or presenters";

    @Inject
    private MembershipService service;

    @Inject
    private Caller caller;

    /** Enters a principal. */
    @PUT
    @Operation(summary = "Enter a user, group or container", description = "Without effect when it is entered already.")
    @APIResponse(responseCode = "204", description = "is entered")
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `principal.not-found`")
    @APIResponse(responseCode = "422", description = "`principal.out-of-scope` or `room.no-presenters`")
    public void add(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId) {
        service.add(caller, Parameters.id(roomId, "room"), role(list), Parameters.id(principalId, "principal"));
    }

    /** Takes a principal out. */
    @DELETE
    @Operation(summary = "Take a user, group or container out", description = "Without effect when it is not entered.")
    @APIResponse(responseCode = "204", description = "is not entered")
    @APIResponse(responseCode = "403", description = "`room.not-manager`")
    @APIResponse(responseCode = "404", description = "`room.not-found` or `principal.not-found`")
    public void remove(
            @PathParam("roomId") String roomId,
            @Parameter(description = LISTS) @PathParam("list") String list,
            @PathParam("principalId") String principalId) {
        service.remove(caller, Parameters.id(roomId, "room"), role(list), Parameters.id(principalId, "principal"));
    }

    private static RoomRole role(String list) {
        return switch (list) {
            case "members" -> RoomRole.MEMBER;
            case "managers" -> RoomRole.MANAGER;
            case "presenters" -> RoomRole.PRESENTER;
            default -> throw new NotFoundException();
        };
    }
}
