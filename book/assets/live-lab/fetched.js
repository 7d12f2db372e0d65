// How far Python is fetched, as the worker tells that keeps what is fetched (service-worker.js).

/** Show in the bar what arrives, until the function that is returned is called. */
export function fetchReports(notebooks, bar) {
  const labs = new URL("../lite/", notebooks).href;
  const reports = new BroadcastChannel(`medoffice-labs ${labs}`);
  const fetched = new Map();
  let isFetching = false;
  reports.addEventListener("message", ({ data }) => {
    if (data.failed) {
      bar.say("A part of Python did not arrive. Check your connection, then load the page again. What you did is kept.");
      return;
    }
    fetched.set(data.path, data.bytes);
    if (data.isKept && !isFetching) return; // all of it is here from the last time
    isFetching = true;
    const bytes = [...fetched.values()].reduce((sum, one) => sum + one, 0);
    bar.fetched(bytes, data.total);
    bar.say(bytes < data.total ? "Getting Python. You can read on." : "Starting Python.");
  });
  return () => {
    reports.close();
    bar.fetched();
  };
}
