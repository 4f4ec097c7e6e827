/**
 * How Node runs the processes of the API. A young generation of 8 MB a half keeps a process that answers short
 * requests under 150 MB at rest; V8's own choice on a large machine takes 20 MB more, and twice as much after a load.
 */
export const apiFlags = ['--max-semi-space-size=8', '--max-old-space-size=320'];
