// How far Python is fetched, as the worker tells that keeps what is fetched (service-worker.js).

/** Show in the bar what has arrived and what arrives, until the function that is returned is called. */
export function fetchReports({ channel, heard }, bar) {
  const fetched = new Map();
  let isFetching = false;
  const show = (data) => {
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
  };
  heard.forEach(show);
  channel.onmessage = ({ data }) => show(data);
  return () => {
    channel.close();
    bar.fetched();
  };
}
