package org.jmpi.gpu.internal.opencl;

import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_event;

/// A marker's event.
record OpenClEvent(cl_event event) implements BackendEvent {

    @Override
    public boolean isComplete() {
        int[] state = new int[1];
        Status.check(CL.clGetEventInfo(event, CL.CL_EVENT_COMMAND_EXECUTION_STATUS, Sizeof.cl_int, Pointer.to(state),
                null), "clGetEventInfo");
        // Below zero it has failed, which await tells.
        return state[0] <= CL.CL_COMPLETE;
    }

    @Override
    public void await() {
        Status.check(CL.clWaitForEvents(1, new cl_event[]{event}), "clWaitForEvents");
    }

    @Override
    public void close() {
        CL.clReleaseEvent(event);
    }
}
